# A project that is only read here: why, and what can be done about it.

reading-only = reading only
reading-held = { $user } on { $host } (process { $pid }) works in { $file } since { $since }. Here it can only be read: what is done there is shown, and nothing is made here.
reading-held-unknown = { $file } is open for work in another window or program. Here it can only be read: what is done there is shown, and nothing is made here.
reading-held-far = { $user } on { $host } has { $file } open since { $since }, or had it there when that computer stopped. Here it can only be read. Open it for work only if nobody works in it there: else there will be two versions.
reading-kept = { $file } or its folder may not be written, so it can only be read here and nothing is made. Save it to another place to work in it.
reading-force = Open anyway
reading-free = { $file } can be written now: nobody else works in it.
reading-write = Work in it here
