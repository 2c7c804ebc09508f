"""What a person does to a project: commands, undo, what changed. No SQL, no Qt."""
