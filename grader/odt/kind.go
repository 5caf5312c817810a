package odt

import (
	"strings"

	"jourdain/grader/document"
)

// mediaPrefix begins the media type of every kind of OpenDocument file.
const mediaPrefix = "application/vnd.oasis.opendocument."

// masterMedia is the media type of a document that links others together.
const masterMedia = mediaPrefix + "text-master"

// notText says what a document is instead of a text, by the child of its
// office:body (ODF 1.3 part 3, 3.3).
func notText(body string) error {
	return &document.Unreadable{Reason: document.NotText, Detail: strings.TrimPrefix(body, "office:")}
}

// foreign says what is wrong with a part of which the root is none of OpenDocument: the file is
// something else if the part holds the text, such as one of OpenOffice.org 1.
func foreign(part string) error {
	if part == contentPart || part == flatPart {
		return &document.Unreadable{Reason: document.Unsupported, Detail: part}
	}
	return &document.Unreadable{Reason: document.ForeignPart, Detail: part}
}

// isMaster reports whether a media type is that of a master document.
func isMaster(media string) bool {
	return strings.HasPrefix(strings.TrimSpace(media), masterMedia)
}
