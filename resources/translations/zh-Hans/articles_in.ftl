# 读入文章：为什么不收，以及读的时候要告诉她什么。

reading-file-missing = 找不到 { $file }。请检查路径。
reading-is-folder = { $file } 是文件夹，不是文件。要读里面所有文章，请直接导入这个文件夹。
reading-no-file = { $file } 不是普通文件。请选纯文本文件或保存下来的网页。
reading-file-unreadable = 无法读取 { $file }（{ $reason }）。请检查是否有权限打开。
reading-empty = { $file } 是空的，没有内容可导入。请重新保存这篇文章。
reading-blank = { $file } 只有空白，没有文字可导入。
reading-too-large = { $file } 有 { $size } MB，最多只能读 { $limit } MB。请先拆成一篇篇文章。
reading-long-line = { $file } 第 { $line } 行：这一行约有 { $count } 个字，最多只能显示 { $limit } 个。请在段落之间换行。
reading-other-kind = { $file } 是 { $kind } 文件，无法读取。请另存为纯文本（UTF-8）、DOCX 或 PDF 再导入。
reading-binary = { $file } 不是文本文件：第 { $byte } 个字节是零。如果确实是文本，请指定编码（--encoding）。
reading-encoding-unsure = { $file }：从内容看不出是什么编码。请用 --encoding 指定：{ $encodings }。
reading-encoding-unknown = 没有叫做 { $encoding } 的编码。请从这些里面选：{ $encodings }。
reading-undecodable = { $file } 第 { $line } 行、第 { $byte } 个字节：不是 { $encoding }，有 { $count } 个字读不出来。请用 --encoding 换一种编码：{ $encodings }。
reading-surrogate = { $file } 第 { $line } 行：有半个字符（{ $code }），任何文件都存不了。请在原文删去再导入。
reading-page-empty = { $file } 是空白网页。请重新保存完整的网页。
reading-page-gave-up = { $file } 第 { $line } 行：这个网页无法拆解（{ $cause ->
    [depth] 元素套了超过 256 层
    [size] 其中一段文字超过 10 MB
   *[other] 源代码损坏
}）。请在浏览器里复制文章，再粘贴进来。
reading-no-article = { $file }：在这个网页里找不到文章。请在浏览器里复制文章，再粘贴进来。
reading-profile-one-script = 转换方案 { $profile } 不是繁简互转。请从这些里面选：{ $profiles }。
reading-profile-other-script = { $file } 是{ $script ->
    [hans] 简体
   *[hant] 繁体
}字，而转换方案 { $profile } 是从另一种字体转起的。请不要指定方案，或选一个合适的。

reading-encoding-found = { $file }：以 { $encoding } 读入（把握 { $score }%）。如果文字不对，请换一种编码。
reading-characters-replaced = { $file }：有 { $count } 个字以 { $encoding } 读不出来，显示为 �。
reading-characters-removed = { $file }：去掉了 { $count } 个看不见的控制字符。
reading-script-mixed = { $file }：同一篇里繁简混用（繁体 { $hant } 字、简体 { $hans } 字）。请确认它本来是哪一种。
reading-lines-other-script = { $file }：有 { $count } 行与全文的文字不同，第一处在第 { $line } 行。

reading-other-format = { $file } 是{ $found ->
    [text] 纯文本
   *[other] { $found } 文件
}，不是 { $format }。请不要指定 --format，或改成正确的格式。
reading-damaged = { $file } 损坏或不完整（{ $problem }）。请重新保存或下载。
reading-password = { $file } 有密码保护。请打开后另存一份不设密码的，再导入。
reading-several = { $file } 里不止一篇文章，而这里只要一篇。请把要用的那篇单独存成一个文件。
reading-no-rows = { $file } 里没有文章。请确认是不是这个文件。
reading-zip-entries = { $file } 里有 { $count } 个文件，一次最多读 { $limit } 个。请先拆开。
reading-zip-size = { $file } 解开后有 { $size } MB，一次最多读 { $limit } MB。请先拆开。
reading-zip-bomb = { $file }：“{ $member }”解开后会大过原来 { $ratio } 倍以上，只有恶意的压缩包才会这样，所以什么都没有解开。如果确定可信，请自行解开后导入里面的文件。
reading-xml-damaged = { $file } 第 { $line } 行：文件损坏（{ $problem }）。请用原来的程序打开，重新保存。
reading-xml-entities = { $file } 声明了 XML 实体，可能借此读取别的文件或塞满内存，所以没有读入。请用原来的程序打开，重新保存。
reading-zip-nested = { $file } 是套在压缩包里的压缩包，最多只打开 { $limit } 层。请先自行解开外层，再导入里面的内容。
reading-zip-path = { $file }：“{ $member }”指向压缩包以外的位置，只有恶意的压缩包才会这样，所以没有读入。如果确定可信，请自行解开后导入里面的文件。
reading-column-no-text = { $file }：没有一列是中文内容（有这些列：{ $columns }）。请指定是哪一列：--column text=列名（JSON：--field text=列名）。
reading-column-missing = { $file } 没有“{ $column }”这一列（有这些列：{ $columns }）。请检查 --column 或 --field。
reading-field-unknown = 字段不能是“{ $field }”。可以是：{ $fields }。
reading-row-blank = { $file }：这一行没有内容。请补上、删去这一行，或略过读不了的（--skip-failing）。
reading-replaced = { $file }：有 { $count } 个字以 { $encoding } 读不出来。请用 --encoding 换一种编码，或把文件另存为 UTF-8。
reading-csv-broken = { $file } 第 { $line } 行：从这里起不成表格（{ $problem }）。请检查单元格前后的引号。
reading-no-json = { $file } 第 { $line } 行：不是 JSON（{ $problem }）。请每行写一个对象。
reading-no-object = { $file }：不是带字段的对象。请每篇文章写一个对象。
reading-pdf-pages = { $file } 有 { $count } 页，最多读 { $limit } 页。请先拆开。
reading-pdf-scan = { $file } 里是文字的图片，不是文字。请先做文字识别（OCR）。
reading-pdf-no-han = { $file }：这个 PDF 读得出的内容只有 { $share }% 是中文，字体没有说明是哪些字。请打开后复制文字，核对再粘贴进来；或做文字识别（OCR）。
reading-nested = { $file } 第 { $line } 行：引文和列表套了超过 { $limit } 层。请拆开，或当成纯文本导入（--format text）。
