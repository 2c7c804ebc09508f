# Articles in: what was refused, and what is told about a reading.

reading-file-missing = { $file } is not there. Check the path.
reading-is-folder = { $file } is a folder, not a file. Import the folder itself to read every article in it.
reading-no-file = { $file } is not an ordinary file. Choose a text file or a saved web page.
reading-file-unreadable = { $file } cannot be read ({ $reason }). Check that you may open it.
reading-empty = { $file } is empty: there is nothing to import. Save the article again.
reading-blank = { $file } holds only blank space: there is no text to import.
reading-too-large = { $file } is { $size } MB; at most { $limit } MB can be read. Split it into articles first.
reading-long-line = { $file }, line { $line }: about { $count } characters in one line; at most { $limit } can be shown. Put line breaks between the paragraphs.
reading-other-kind = { $file } is a { $kind } file, which cannot be read. Save it as plain text (UTF-8), DOCX or PDF, and import that.
reading-binary = { $file } is not text: a zero byte stands at byte { $byte }. If it is text all the same, choose its encoding (--encoding).
reading-encoding-unsure = { $file }: the encoding cannot be told from the bytes. Choose one with --encoding: { $encodings }.
reading-encoding-unknown = There is no encoding named { $encoding }. Choose one of: { $encodings }.
reading-undecodable = { $file }, line { $line }, byte { $byte }: not { $encoding }; { $count } characters cannot be read. Choose another encoding (--encoding): { $encodings }.
reading-surrogate = { $file }, line { $line }: half a character ({ $code }) that no file can store. Delete it there and import again.
reading-page-empty = { $file } is a web page without anything in it. Save the page again, complete.
reading-page-gave-up = { $file }, line { $line }: this web page cannot be taken apart ({ $cause ->
    [depth] its elements are nested more than 256 deep
    [size] one text in it is over 10 MB
   *[other] its source is damaged
}). Copy the article in the browser and paste it.
reading-no-article = { $file }: no article was found in this web page. Copy the article in the browser and paste it.
reading-profile-one-script = The profile { $profile } does not lead from one script to the other. Choose one of: { $profiles }.
reading-profile-other-script = { $file } is written in { $script ->
    [hans] simplified
   *[hant] traditional
} characters; the profile { $profile } begins from the other script. Leave the profile out, or choose one that fits.

reading-encoding-found = { $file }: read as { $encoding } (certainty { $score } %). If the text looks wrong, choose another encoding.
reading-characters-replaced = { $file }: { $count ->
    [one] one character is
   *[other] { $count } characters are
} unreadable in { $encoding } and { $count ->
    [one] stands
   *[other] stand
} as �.
reading-characters-removed = { $file }: { $count ->
    [one] one invisible control character was
   *[other] { $count } invisible control characters were
} taken out.
reading-script-mixed = { $file }: both scripts in one text ({ $hant } traditional characters, { $hans } simplified). Check which one it is meant to be.
reading-lines-other-script = { $file }: { $count } lines are in the other script than the rest, the first is line { $line }.

reading-other-format = { $file } is { $found ->
    [text] plain text
   *[other] a { $found } file
}, not { $format }. Leave out --format, or name the right one.
reading-damaged = { $file } is damaged or cut off ({ $problem }). Save or download it again.
reading-password = { $file } is locked by a password. Open it, save it without one, and import that.
reading-several = { $file } holds more than one article, and one is needed here. Save the one you mean in a file of its own.
reading-no-rows = { $file } holds no article. Check that it is the right file.
reading-zip-entries = { $file } holds { $count } files; at most { $limit } are read at once. Split it.
reading-zip-size = { $file } would unpack to { $size } MB; at most { $limit } MB are read at once. Split it.
reading-zip-bomb = { $file }: “{ $member }” would unpack to more than { $ratio } times its size, as only archives do that are meant to harm. Nothing was unpacked. Unpack it yourself if you trust it, and import the files.
reading-xml-damaged = { $file }, line { $line }: damaged ({ $problem }). Open it in the program that made it, and save it again.
reading-xml-entities = { $file } declares XML entities, which can read other files or fill the memory. Nothing was read. Open it in the program that made it, and save it again.
reading-zip-nested = { $file } is an archive inside archives; only { $limit } levels are opened. Unpack the outer one yourself, and import what is in it.
reading-zip-path = { $file }: “{ $member }” names a place outside the archive, as only archives do that are meant to harm. Nothing was read. Unpack it yourself if you trust it, and import the files.
reading-column-no-text = { $file }: no column holds Chinese text (there are: { $columns }). Say which one does: --column text=NAME (in JSON: --field text=NAME).
reading-column-missing = { $file } has no column “{ $column }” (there are: { $columns }). Check --column or --field.
reading-field-unknown = A column cannot be “{ $field }”. It can be one of: { $fields }.
reading-row-blank = { $file }: no text in this row. Fill it in, take the row out, or leave out what fails (--skip-failing).
reading-replaced = { $file }: { $count } characters cannot be read as { $encoding }. Choose another encoding (--encoding), or save the file as UTF-8.
reading-csv-broken = { $file }, line { $line }: no table from here on ({ $problem }). Check the quotation marks around the cells.
reading-no-json = { $file }, line { $line }: not JSON ({ $problem }). Write one object on each line.
reading-no-object = { $file }: not an object with fields. Write one object for each article.
reading-pdf-pages = { $file } has { $count } pages; at most { $limit } are read. Split it.
reading-pdf-scan = { $file } holds pictures of text, not text. Run it through text recognition (OCR) first.
reading-pdf-no-han = { $file }: only { $share } % of what can be read in this PDF is Chinese; its fonts do not say which characters they show. Open it, copy the text, check it and paste it; or use text recognition (OCR).
reading-nested = { $file }, line { $line }: quotes and lists nested more than { $limit } deep. Take them apart, or import it as plain text (--format text).
