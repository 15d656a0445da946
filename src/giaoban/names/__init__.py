"""Names of units and persons, where they begin and end; sets and lists; document numbers."""
