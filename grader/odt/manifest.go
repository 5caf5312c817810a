package odt

import (
	"errors"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// manifest is what META-INF/manifest.xml says of the parts (ODF 1.3 part 2, 3).
type manifest struct {
	media     string // the kind of the whole document
	listed    map[string]bool
	objects   map[string]string // the kinds of the folders
	version   string            // of ODF, as the entry of the whole document says
	encrypted bool              // its content is
}

// The parts that are read, and the name of what is one file without an archive.
const (
	manifestPart = "META-INF/manifest.xml"
	contentPart  = "content.xml"
	flatPart     = "file"
)

// readManifest reads the manifest. It is nil when there is none, or none that can
// be read: LibreOffice then offers to repair the file.
func readManifest(a *odfPackage) (*manifest, error) {
	if a.Part(manifestPart) == nil {
		return nil, nil
	}
	s, done, err := a.scan(manifestPart)
	if err != nil {
		return nil, unlessBroken(err)
	}
	defer done()
	m := &manifest{listed: map[string]bool{}, objects: map[string]string{}}
	s.Root()
	s.Each(func(e xmltext.Element) {
		if e.Name == "manifest:file-entry" {
			m.entry(s, e)
		}
	})
	s.End()
	if err := s.fault(); err != nil {
		return nil, unlessBroken(err)
	}
	return m, nil
}

func (m *manifest) entry(s *scanner, e xmltext.Element) {
	path := e.Attr("manifest:full-path")
	m.listed[path] = true
	if path == "/" {
		m.media, m.version = e.Attr("manifest:media-type"), e.Attr("manifest:version")
	}
	if folder, ok := strings.CutSuffix(path, "/"); ok && folder != "" {
		m.objects[folder] = e.Attr("manifest:media-type")
	}
	s.Each(func(e xmltext.Element) {
		if e.Name == "manifest:encryption-data" && path == contentPart {
			m.encrypted = true
		}
	})
}

// unlessBroken forgives a part that is broken, or another one, that holds no text of the
// document.
func unlessBroken(err error) error {
	var u *document.Unreadable
	if !errors.As(err, &u) {
		return err
	}
	switch u.Reason {
	case document.BrokenXML, document.Damaged, document.Compression, document.ForeignPart:
		return nil
	default:
		return err
	}
}
