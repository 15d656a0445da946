"""What an office does with notices over time: takes them in, says which one it means, records what
became of a task, sets right what was read wrongly."""
