package documents

import (
	"context"
	"testing"
)

// What nobody hands in is not listed, however new it is, and takes no one's place.
func TestUnlistedFilesAreLeftOut(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/code.md", 1)
	p.put("Documents/lettre.odt", 5)
	o := p.options()
	o.Unlisted = func(name string) bool { return name == "code.md" }
	list := New(o).Recent(context.Background(), 1)
	if len(list) != 1 || list[0].Name != "lettre.odt" {
		t.Errorf("%v is listed", list)
	}
}
