package odt

// ourPrefix returns our prefix for a namespace (ODF 1.3 part 3, 1.4), "" for one that is not read.
func ourPrefix(uri string) string {
	switch uri {
	case "urn:oasis:names:tc:opendocument:xmlns:office:1.0":
		return "office"
	case "urn:oasis:names:tc:opendocument:xmlns:text:1.0":
		return "text"
	case "urn:oasis:names:tc:opendocument:xmlns:table:1.0":
		return "table"
	case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":
		return "draw"
	case "urn:oasis:names:tc:opendocument:xmlns:style:1.0":
		return "style"
	case "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":
		return "fo"
	case "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":
		return "svg"
	case "urn:oasis:names:tc:opendocument:xmlns:meta:1.0":
		return "meta"
	case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":
		return "manifest"
	case "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0":
		return "presentation"
	case "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0":
		return "dr3d"
	case "http://purl.org/dc/elements/1.1/":
		return "dc"
	case "http://www.w3.org/1999/xlink":
		return "xlink"
	default:
		return ""
	}
}
