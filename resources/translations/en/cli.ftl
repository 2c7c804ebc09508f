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
    [one] One file in the folders was passed over: it is neither text nor web page.
   *[other] { $count } files in the folders were passed over: they are neither text nor web page.
}
cli-import-nothing = { $files }: there is nothing to import here. Name text files, saved web pages, folders of them, or datasets (.jsonl) file by file.
cli-import-dataset-option = { $file } is a dataset: it brings both scripts as they are. Leave out --encoding, --profile and --script.
cli-import-profile-script = The profile { $profile } does not begin from { $script }. Leave out --profile or --script.
cli-import-other-format = { $file } is { $format ->
    [html] no web page
   *[text] a web page, not plain text
}. Leave out --format: it is told from each file.

cli-export = Write a project's articles as a dataset, with a report beside it.
cli-export-project = The project file.
cli-export-format = The form of the dataset.
cli-export-out = The file to write; the report is PATH.export.json.
cli-export-status = Which articles, by status, with commas between (default: all).
cli-export-anonymise = Replace the annotators' names by annotator-1, annotator-2 …
cli-export-writing = Writing
cli-export-done = { $count ->
    [one] One article
   *[other] { $count } articles
} written to { $file }; the report is { $report }.
cli-export-left-out = { $count ->
    [one] One article of another status was
   *[other] { $count } articles of other statuses were
} left out.
cli-export-onto-project = { $file } is a project, not a place for a dataset. Choose another file with --out.

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
