"""Backups at the window: made while one works, compared with the project, put back in its place."""
