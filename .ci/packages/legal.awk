# Reads what "jourdain licences" writes: parts below a line of equals signs, each with the names of what
# it is of, an empty line, and its texts. Writes, with -v table=1, a line "name TAB licence" for each name,
# with the licence by its name in SPDX; and without, a copyright file as DEP-5 asks.
# https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
BEGIN {
	if (!table) {
		print "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
		print "Upstream-Name: Jourdain"
		print "Comment: The files named here are the modules that the program is built from, as their source has them."
	}
}
/^=======/ { part(); names = 0; texts = 0; body = ""; heading = 1; next }
heading && /^$/ { heading = 0; next }
heading { name[++names] = $0; next }
{ text[++texts] = $0; body = body " " $0 }
END { part() }

# has reports whether the part says this, wherever its lines end.
function has(words) { gsub(/[ \t]+/, " ", body); return index(body, words) > 0 }

function add(list, id) { return list == "" ? id : list " AND " id }

function licence(    list) {
	if (has("GNU GENERAL PUBLIC LICENSE")) return "GPL-3.0-or-later"
	if (has("UNICODE LICENSE V3")) list = add(list, "Unicode-3.0")
	if (has("Apache License Version 2.0") || has("Apache License, Version 2.0")) list = add(list, "Apache-2.0")
	if (has("Permission is hereby granted, free of charge")) list = add(list, "MIT")
	if (has("Neither the name") || has("may not be used to endorse")) list = add(list, "BSD-3-Clause")
	else if (has("Redistribution and use in source and binary forms")) list = add(list, "BSD-2-Clause")
	if (has("Permission to use, copy, modify, and/or distribute") || has("Permission to use, copy, modify, and distribute this software for any purpose")) list = add(list, "ISC")
	if (has("The author disclaims copyright to this source code") || has("This is free and unencumbered software") || has("public domain")) list = add(list, "LicenseRef-public-domain")
	return list == "" ? "NOASSERTION" : list
}

# debian gives the name that Debian has for a licence.
function debian(id) {
	gsub(/GPL-3\.0-or-later/, "GPL-3+", id); gsub(/MIT/, "Expat", id); gsub(/ AND /, " and ", id)
	gsub(/LicenseRef-/, "", id); gsub(/Clause/, "clause", id); gsub(/NOASSERTION/, "other", id)
	return id
}

function part(    i, id, holders, started, n) {
	if (!names) return
	id = licence()
	if (table) { for (i = 1; i <= names; i++) print name[i] "\t" id; return }
	print ""
	for (i = 1; i <= names; i++) {
		n = name[i]
		if (n == "Jourdain") n = "*"
		else if (n ~ /^Go \(/) n = "go/*"
		else if (n ~ /^Unicode \(/) n = "unicode/*"
		else { sub(/ .*/, "", n); n = n "/*" }
		print (i == 1 ? "Files: " : " ") n
	}
	started = 0
	if (id == "GPL-3.0-or-later") { print "Copyright: the maintainers of Jourdain"; started = 1 }
	else for (i = 1; i <= texts; i++)
		if (text[i] ~ /^[ \t*#\/]*Copyright( \([cC]\)| ©)?:? [0-9A-Z]/ && !seen[name[1], text[i]]++) {
			holders = text[i]; sub(/^[ \t*#\/]*/, "", holders)
			print (started ? " " : "Copyright: ") holders; started = 1
		}
	if (!started) print "Copyright: its authors; see the text of the licence"
	print "License: " debian(id)
	if (id == "GPL-3.0-or-later") gpl()
	else for (i = 1; i <= texts; i++) {
		# Debian has this licence, and wants no copy of it.
		if (text[i] ~ /^ *Apache License$/) { apache(); while (i < texts && text[i] !~ /limitations under the License/) i++; continue }
		print text[i] ~ /^[ \t]*$/ ? " ." : " " text[i]
	}
}

function gpl() {
	print " This program is free software: you can redistribute it and/or modify it under the terms of the GNU"
	print " General Public License as published by the Free Software Foundation, either version 3 of the License,"
	print " or (at your option) any later version."
	print " ."
	print " On Debian systems, the text is in /usr/share/common-licenses/GPL-3."
}

function apache() {
	print " Licensed under the Apache License, Version 2.0; you may not use this file except in compliance with it."
	print " ."
	print " On Debian systems, the text is in /usr/share/common-licenses/Apache-2.0; \"jourdain licences\" shows it too."
}
