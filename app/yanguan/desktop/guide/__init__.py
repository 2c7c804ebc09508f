"""The guide beside a label: what it is for, the decisions about it, and their examples."""
