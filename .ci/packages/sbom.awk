# Writes what the program is built from, as SPDX 2.3 in JSON. Reads first the table of licences ("name TAB
# licence", of "jourdain licences"), then what "go version -m" says of the program, and takes -v version,
# -v date and -v commit. https://spdx.github.io/spdx-spec/v2.3/
BEGIN {
	FS = "\t"
	print "{"
	field("spdxVersion", "SPDX-2.3"); field("dataLicense", "CC0-1.0"); field("SPDXID", "SPDXRef-DOCUMENT")
	field("name", "jourdain-" version)
	field("documentNamespace", "urn:jourdain:" commit)
	print "\"creationInfo\": {\"created\": \"" date "\", \"creators\": [\"Tool: jourdain-release\"]},"
	print "\"documentDescribes\": [\"SPDXRef-jourdain\"],"
	print "\"hasExtractedLicensingInfos\": [{\"licenseId\": \"LicenseRef-public-domain\", \"extractedText\": \"In the public domain; the words of the author are in NOTICES.txt.\"}],"
	print "\"packages\": ["
}
NR == FNR { name = $1; sub(/ .*/, "", name); licence[name] = $2; next }
/^[^\t]/ { go = $0; sub(/.*: go/, "", go); next }
$2 == "mod" {
	package("jourdain", "jourdain", version, licence["Jourdain"], "pkg:generic/jourdain@" version)
	package("go", "go", go, licence["Go"], "pkg:golang/std@" go)
}
$2 == "dep" { dependency(); module = $3; at = $4 }
$2 == "=>" { module = "" } # a folder of the program's own stands in for it
END {
	dependency()
	print "\n],\n\"relationships\": ["
	print "{\"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-jourdain\"}"
	for (i = 2; i <= many; i++)
		print ",{\"spdxElementId\": \"SPDXRef-jourdain\", \"relationshipType\": \"STATIC_LINK\", \"relatedSpdxElement\": \"SPDXRef-" ids[i] "\"}"
	print "]\n}"
}

function field(key, value) { print "\"" key "\": \"" value "\"," }

function dependency(  id) {
	if (module == "") return
	id = module; gsub(/[^A-Za-z0-9.]/, "-", id)
	package(id, module, at, licence[module], "pkg:golang/" module "@" at)
}

function package(id, name, version, terms, purl) {
	if (terms == "") terms = "NOASSERTION"
	ids[++many] = id
	printf "%s{\"SPDXID\": \"SPDXRef-%s\", \"name\": \"%s\", \"versionInfo\": \"%s\", \"downloadLocation\": \"NOASSERTION\", \"licenseConcluded\": \"%s\", \"licenseDeclared\": \"%s\", \"copyrightText\": \"NOASSERTION\", \"filesAnalyzed\": false, \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\", \"referenceLocator\": \"%s\"}]}", (many > 1 ? ",\n" : ""), id, name, version, terms, terms, purl
}
