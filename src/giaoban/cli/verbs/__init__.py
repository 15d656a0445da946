"""The verbs: functions of a few lines that read arguments, ask one function, and render."""
