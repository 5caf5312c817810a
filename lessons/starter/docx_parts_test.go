package starter_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// node is an element of a part, with names as the file writes them.
type node struct {
	name     string
	attrs    map[string]string
	children []*node
	text     string
}

// all gives an element and those in it.
func (n *node) all(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		c.all(visit)
	}
}

// read gives an element and those in it that a program reads which knows all of them.
func (n *node) read(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		if c.name != "mc:Fallback" {
			c.read(visit)
		}
	}
}

// wordFile is a file of Word, part by part.
type wordFile struct {
	parts map[string]*node // those that are XML
	names []string         // of all, in the order of the archive
}

func openWordFile(t *testing.T, file []byte) *wordFile {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	w := &wordFile{parts: map[string]*node{}}
	for _, f := range archive.File {
		w.names = append(w.names, f.Name)
		if ending := path.Ext(f.Name); ending != ".xml" && ending != ".rels" {
			continue
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		root, err := parseXML(part)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		w.parts[f.Name] = root
	}
	return w
}

func parseXML(r io.Reader) (*node, error) {
	open := []*node{{}}
	d := xml.NewDecoder(r)
	depth := 0
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			if depth != 0 || len(open[0].children) != 1 {
				return nil, fmt.Errorf("%d elements are open at the end, and there are %d roots", depth, len(open[0].children))
			}
			return open[0].children[0], nil
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch e := token.(type) {
		case xml.StartElement:
			n := &node{name: asWritten(e.Name), attrs: map[string]string{}}
			for _, a := range e.Attr {
				n.attrs[asWritten(a.Name)] = a.Value
			}
			top.children = append(top.children, n)
			open = append(open, n)
			depth++
		case xml.EndElement:
			if top.name != asWritten(e.Name) {
				return nil, fmt.Errorf("%s ends %s", asWritten(e.Name), top.name)
			}
			open = open[:len(open)-1]
			depth--
		case xml.CharData:
			top.text += string(e)
		}
	}
}

func asWritten(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// sequence is what may stand in an element, in this order, and where the standard says so.
// What ends with "*" may come several times; "|" stands between those that come in any order.
type sequence struct{ clause, order string }

// Blocks, and what stands in a paragraph, come in any order.
const (
	flow   = "w:p|w:tbl|w:sdt*"
	inLine = "w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd*"
)

// schema has all the elements that we write and that have others in them: ECMA-376, part 1
// where nothing else is said, and the annexes of the same names.
func schema() map[string]sequence {
	return map[string]sequence{
		"w:document":     {"17.2.3", "w:body"},
		"w:body":         {"17.2.2", flow + " w:sectPr"},
		"w:p":            {"17.3.1.22", "w:pPr " + inLine},
		"w:pPr":          {"17.3.1.26", "w:pStyle w:keepNext w:pageBreakBefore w:numPr w:tabs w:spacing w:ind w:jc w:outlineLvl w:rPr"},
		"w:numPr":        {"17.3.1.19", "w:ilvl w:numId"},
		"w:tabs":         {"17.3.1.38", "w:tab*"},
		"w:r":            {"17.3.2.25", "w:rPr w:t|w:tab|w:br|w:fldChar|w:instrText|w:drawing|mc:AlternateContent|w:pict|w:footnoteReference|w:footnoteRef|w:separator|w:continuationSeparator*"},
		"w:rPr":          {"17.3.2.28", "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:color w:sz w:szCs w:u w:vertAlign w:lang"},
		"w:hyperlink":    {"17.16.22", inLine},
		"w:sdt":          {"17.5.2.29", "w:sdtPr w:sdtContent"},
		"w:sdtPr":        {"17.5.2.38", "w:docPartObj"},
		"w:docPartObj":   {"17.5.2.12", "w:docPartGallery w:docPartUnique"},
		"w:sdtContent":   {"17.5.2.34", flow},
		"w:tbl":          {"17.4.37", "w:tblPr w:tblGrid w:tr*"},
		"w:tblPr":        {"17.4.59", "w:tblStyle w:tblW w:tblInd w:tblBorders w:tblCellMar w:tblLook"},
		"w:tblBorders":   {"17.4.38", "w:top w:left w:bottom w:right w:insideH w:insideV"},
		"w:tblCellMar":   {"17.4.42", "w:top w:left w:bottom w:right"},
		"w:tblGrid":      {"17.4.48", "w:gridCol*"},
		"w:tr":           {"17.4.78", "w:trPr w:tc*"},
		"w:trPr":         {"17.4.81", "w:tblHeader"},
		"w:tc":           {"17.4.65", "w:tcPr " + flow},
		"w:tcPr":         {"17.4.69", "w:tcW w:gridSpan w:vMerge"},
		"w:sectPr":       {"17.6.17", "w:headerReference w:footerReference w:pgSz w:pgMar"},
		"w:hdr":          {"17.10.4", flow},
		"w:ftr":          {"17.10.3", flow},
		"w:footnotes":    {"17.11.15", "w:footnote*"},
		"w:footnote":     {"17.11.10", flow},
		"w:numbering":    {"17.9.16", "w:abstractNum* w:num*"},
		"w:abstractNum":  {"17.9.1", "w:multiLevelType w:lvl*"},
		"w:lvl":          {"17.9.6", "w:start w:numFmt w:lvlText w:lvlJc w:pPr"},
		"w:num":          {"17.9.15", "w:abstractNumId w:lvlOverride*"},
		"w:lvlOverride":  {"17.9.8", "w:startOverride"},
		"w:styles":       {"17.7.4.18", "w:docDefaults w:latentStyles w:style*"},
		"w:docDefaults":  {"17.7.5.1", "w:rPrDefault w:pPrDefault"},
		"w:rPrDefault":   {"17.7.5.5", "w:rPr"},
		"w:latentStyles": {"17.7.4.5", "w:lsdException*"},
		"w:style":        {"17.7.4.17", "w:name w:basedOn w:next w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr"},
		"w:settings":     {"17.15.1.78", "w:zoom w:defaultTabStop w:characterSpacingControl w:footnotePr w:compat"},
		"w:footnotePr":   {"17.11.12", "w:footnote*"},
		"w:compat":       {"17.15.1.21", "w:compatSetting*"},

		"w:drawing":           {"17.3.3.9", "wp:inline|wp:anchor"},
		"wp:inline":           {"20.4.2.8", "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic"},
		"wp:anchor":           {"20.4.2.3", "wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapSquare wp:docPr wp:cNvGraphicFramePr a:graphic"},
		"wp:positionH":        {"20.4.2.10", "wp:align|wp:posOffset"},
		"wp:positionV":        {"20.4.2.11", "wp:align|wp:posOffset"},
		"wp:docPr":            {"20.4.2.5", "a:extLst"},
		"a:extLst":            {"20.1.2.2.15", "a:ext*"},
		"a:graphic":           {"20.1.2.2.16", "a:graphicData"},
		"a:graphicData":       {"20.1.2.2.17", "pic:pic|wps:wsp"},
		"pic:pic":             {"20.2.2.5", "pic:nvPicPr pic:blipFill pic:spPr"},
		"pic:nvPicPr":         {"20.2.2.4", "pic:cNvPr pic:cNvPicPr"},
		"pic:blipFill":        {"20.2.2.1", "a:blip a:stretch"},
		"a:stretch":           {"20.1.8.56", "a:fillRect"},
		"pic:spPr":            {"20.2.2.6", "a:xfrm a:prstGeom"},
		"a:xfrm":              {"20.1.7.6", "a:off a:ext"},
		"a:prstGeom":          {"20.1.9.18", "a:avLst"},
		"mc:AlternateContent": {"part 3, 7.5", "mc:Choice* mc:Fallback"},
		"mc:Choice":           {"part 3, 7.6", "w:drawing"},
		"mc:Fallback":         {"part 3, 7.7", "w:pict"},
		"w:pict":              {"17.3.3.21", "v:shape"},
		"v:shape":             {"part 4, 19.1.2.19", "v:textbox"},
		"v:textbox":           {"part 4, 19.1.2.22", "w:txbxContent"},
		"w:txbxContent":       {"part 4, 14.9.1.1", flow},
		"wps:wsp":             {"[MS-ODRAWXML] 2.24.3.1", "wps:cNvSpPr wps:spPr wps:txbx wps:bodyPr"},
		"wps:spPr":            {"20.1.2.2.35", "a:xfrm a:prstGeom a:solidFill a:ln"},
		"a:ln":                {"20.1.2.2.24", "a:solidFill"},
		"a:solidFill":         {"20.1.8.54", "a:srgbClr"},
		"wps:txbx":            {"[MS-ODRAWXML] 2.24.3.4", "w:txbxContent"},
		"wps:bodyPr":          {"21.1.2.1.1", "a:spAutoFit"},
		"Types":               {"part 2, 10.1.2.2", "Default* Override*"},
		"Relationships":       {"part 2, 9.3", "Relationship*"},
		"cp:coreProperties":   {"part 2, 11", "dc:title|dc:creator|cp:lastModifiedBy|dc:language*"},
		"Properties":          {"22.2.2.16", "Application"},
	}
}

// disorder says what is wrong with what stands in an element; "" for nothing.
func disorder(n *node) string {
	if len(n.children) == 0 {
		return ""
	}
	rule, known := schema()[n.name]
	if !known {
		if n.name == "a:ext" { // what an extension holds is its own business
			return ""
		}
		return n.name + " is in no table, and has something in it"
	}
	steps, at, times := strings.Fields(rule.order), 0, 0
	for _, c := range n.children {
		for {
			if at == len(steps) {
				return fmt.Sprintf("%s in %s, which holds %s (%s)", c.name, n.name, rule.order, rule.clause)
			}
			names, several := strings.CutSuffix(steps[at], "*")
			several = several || strings.Contains(names, "|")
			if slices.Contains(strings.Split(names, "|"), c.name) && (several || times == 0) {
				times++
				break
			}
			at, times = at+1, 0
		}
	}
	return ""
}
