"""One script for each tool, run by the Python of that tool's environment, where nothing of ours is installed.

    SCRIPT DATASET ANSWER

DATASET is what we exported, ANSWER the JSON that the script writes: `texts`, each with its `id`, its `text`, and what
the tool holds of it at code points, `spans` as `[label, start, end]` and `links` as `[kind, span, span]`; and
`refused`, whatever the tool complained of. How that is compared is `comparing`'s business.
"""
