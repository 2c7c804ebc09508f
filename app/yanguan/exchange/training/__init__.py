"""For those who train: a dataset as typed objects, without Qt and without the project file. `yanguan.read` opens it."""
