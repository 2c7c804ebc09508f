"""What those who train read and score."""
