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

// isMaster says whether a media type is that of a master document.
func isMaster(media string) bool {
	return strings.HasPrefix(strings.TrimSpace(media), masterMedia)
}
