"""What is measured, a module for each benchmark; each times its baseline in the same run, turn by turn."""
