package odt

import "strings"

// firstStrict is the version of ODF since which a manifest says its version, and must
// name every file (ODF 1.2 part 3, 3.2).
const firstStrict = "1.2"

// needsRepair reports whether LibreOffice refuses the package unless it may repair it. What
// it looks at was found by trying (a test holds it): the manifest, which must be there,
// name the kind that mimetype names and, since ODF 1.2, name each file and the version of
// the text; nothing else in META-INF than signatures; an entry that the archive says is
// encrypted; and, of the parts that it reads first, the checksum, the name that the entry
// repeats, and sizes of four bytes.
func (a *odfPackage) needsRepair(m *manifest, version string) bool {
	switch {
	case m == nil, version >= firstStrict && m.version != "" && m.version != version:
		return true
	case a.Part("mimetype") != nil && a.Part("mimetype").Head(256) != m.media:
		return true
	case (m.version >= firstStrict || version >= firstStrict) && a.holdsMore(m):
		return true
	}
	return a.HasEncrypted() || a.hasOddPart()
}

// holdsMore reports whether the archive holds a file that the manifest does not name. Its own
// folder holds the manifest, which names neither itself nor signatures.
func (a *odfPackage) holdsMore(m *manifest) bool {
	for _, name := range a.Names() {
		own, inMeta := strings.CutPrefix(name, "META-INF/")
		switch {
		case inMeta && own != "" && own != "manifest.xml" && !strings.Contains(own, "signatures"):
			return true
		case !inMeta && name != "" && name != "mimetype" && !strings.HasSuffix(name, "/") && !m.listed[name]:
			return true
		}
	}
	return false
}

// hasOddPart looks at the parts that LibreOffice reads when it opens a document.
func (a *odfPackage) hasOddPart() bool {
	for _, name := range []string{"mimetype", manifestPart, "manifest.rdf", "meta.xml", "settings.xml", "styles.xml", contentPart} {
		if part := a.Part(name); part != nil && part.IsOdd() {
			return true
		}
	}
	return a.Part("manifest.rdf").IsBroken() || a.Part("meta.xml").IsBroken()
}
