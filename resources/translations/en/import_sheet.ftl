# The sheet before an import.

reading-files = Reading…
import-title = Import
import-leave-out = Leave out what cannot be read, and import the rest
import-columns = Which column is which:
import-table = Table
import-table-called = { $more ->
    [0] { $name }: { $columns }
   *[other] { $name } and { $more } more: { $columns }
}
import-no-column = —
import-encoding = Encoding
import-encoding-found = As recognised
import-go = Import { $count }
import-counts = New: { $new }. There already: { $same }. Copies: { $copies }. Much in common: { $common }. Cannot be read: { $failing }. Passed over: { $passed }.
import-column-file = File
import-column-title = Title
import-column-recognised = Read as
import-column-published = Date
import-column-outlet = Outlet
import-column-size = Size
import-column-standing = Standing
import-standing-new = new
import-standing-same = there already
import-standing-copy = a copy
import-standing-much_in_common = much in common
import-standing-fails = cannot be read
import-field-text = Text
import-field-title = Title
import-field-published = Date
import-field-outlet = Outlet
import-field-byline = Byline
import-field-url = Address
import-field-first_published = First published
import-field-first_outlet = First outlet
import-field-tags = Tags
