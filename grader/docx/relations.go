package docx

import (
	"path"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// relation is what a part says of another one, or of an address outside (ISO/IEC 29500-2, 6.5).
type relation struct {
	kind     string // the last word of its type: "styles", "image"
	target   string // the name of the part; the address, if it is external
	external bool   // never followed
}

// relations are those of one part.
type relations struct {
	byID  map[string]relation
	order []relation
}

// target returns the part of the first relation of a kind, "" for none.
func (r *relations) target(kind string) string {
	for _, each := range r.order {
		if each.kind == kind && !each.external {
			return each.target
		}
	}
	return ""
}

// relations reads those of a part, or of the package for "". A part has none when there are none.
func (p *opcPackage) relations(part string) (*relations, error) {
	found := &relations{byID: map[string]relation{}}
	folder, _ := path.Split(part)
	name := relationsOf(part)
	if p.part(name) == nil {
		return found, nil
	}
	err := p.walk(name, func(s *scanner) {
		s.Root()
		s.Each(func(e xmltext.Element) {
			if e.Name == "rel:Relationship" {
				found.add(e, folder)
			}
		})
	})
	return found, err
}

// relationsOf returns the name of the part that holds the relations of another one.
func relationsOf(part string) string {
	folder, file := path.Split(part)
	return folder + "_rels/" + file + ".rels"
}

func (r *relations) add(e xmltext.Element, folder string) {
	kind := e.Attr("Type")
	one := relation{
		kind: kind[strings.LastIndexByte(kind, '/')+1:], target: e.Attr("Target"),
		external: e.Attr("TargetMode") == "External",
	}
	switch target := strings.ReplaceAll(one.target, `\`, "/"); {
	case one.external:
	case strings.HasPrefix(target, "/"):
		one.target = strings.TrimPrefix(path.Clean(target), "/")
	default:
		one.target = strings.TrimPrefix(path.Join("/", folder, target), "/")
	}
	one.target = document.Clean(one.target)
	r.byID[e.Attr("Id")] = one
	r.order = append(r.order, one)
}
