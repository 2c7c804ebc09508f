### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }: the canvas over a real project, labels on the disk, articles of 10,000, 300,000 and 1,000,000 characters with 500, 1,000 and 2,000 spans: opened, one key's new span, a wheel step and a resize step until their pixels are there, and the memory that opening took; baseline: a plain QPlainTextEdit that shows the same text twice.
canvas-overview = The whole article: a bar for each mark; click or drag to go there
