package docx

import "strings"

// ourPrefix returns our prefix for a namespace of OOXML (ISO/IEC 29500), "" for one that is not
// read. The Strict namespaces have the names of the Transitional ones.
func ourPrefix(uri string) string {
	if rest, ok := strings.CutPrefix(uri, "http://purl.oclc.org/ooxml/"); ok {
		return strictPrefix(rest)
	}
	switch uri {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main":
		return "w"
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
		return "r"
	case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":
		return "wp"
	case "http://schemas.openxmlformats.org/drawingml/2006/main":
		return "a"
	case "http://schemas.openxmlformats.org/drawingml/2006/picture":
		return "pic"
	case "http://schemas.openxmlformats.org/officeDocument/2006/math":
		return "m"
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return "mc"
	case "http://schemas.microsoft.com/office/word/2010/wordprocessingShape":
		return "wps"
	case "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":
		return "wpg"
	case "http://schemas.microsoft.com/office/word/2012/wordml":
		return "w15"
	case "http://schemas.microsoft.com/office/word/2010/wordml":
		return "w14"
	case "http://schemas.microsoft.com/office/drawing/2017/decorative":
		return "adec"
	case "urn:schemas-microsoft-com:vml":
		return "v"
	case "urn:schemas-microsoft-com:office:office":
		return "o"
	default:
		return packagePrefix(uri)
	}
}

// packagePrefix is [ourPrefix] for the parts that say what a package is and holds.
func packagePrefix(uri string) string {
	switch uri {
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return "rel"
	case "http://schemas.openxmlformats.org/package/2006/content-types":
		return "ct"
	case "http://schemas.openxmlformats.org/package/2006/metadata/core-properties":
		return "cp"
	case "http://purl.org/dc/elements/1.1/":
		return "dc"
	case "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties":
		return "ep"
	default:
		return ""
	}
}

// strictPrefix is [ourPrefix] for a namespace of the Strict form, without its beginning.
func strictPrefix(rest string) string {
	switch rest {
	case "wordprocessingml/main":
		return "w"
	case "officeDocument/relationships":
		return "r"
	case "drawingml/wordprocessingDrawing":
		return "wp"
	case "drawingml/main":
		return "a"
	case "drawingml/picture":
		return "pic"
	case "officeDocument/math":
		return "m"
	case "officeDocument/extendedProperties":
		return "ep"
	default:
		return ""
	}
}
