filter-status = Which articles are listed
filter-all = All
