package rules

import (
	"path"
	"strings"
	"unicode"

	"jourdain/grader/lexicon"
)

// imageName is what programs and people call an image, or another object, when they say
// nothing of it.
var imageName = lexicon.Pattern(`(?i)^(?:(?:{articles}) ?)?(?:{image-names}|dsc)[\s_-]*(?:n°\s*)?\(?\d*\)?$`)

// isImageName reports whether the words that stand for an image say nothing of it: such a name,
// a file's name with spaces in it, or signs alone.
func isImageName(text string) bool {
	isSign := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }
	return imageName().MatchString(text) || isImageExtension(path.Ext(text)) || strings.TrimFunc(text, isSign) == ""
}

// isImageFile reports whether the words are exactly the name of a file of an image.
func isImageFile(text string) bool {
	extension := path.Ext(text)
	return !strings.ContainsFunc(text, unicode.IsSpace) && isImageExtension(extension) && len(text) > len(extension)
}

func isImageExtension(extension string) bool {
	switch strings.ToLower(extension) {
	case ".png", ".jpg", ".jpeg", ".jfif", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic", ".emf", ".wmf":
		return true
	default:
		return false
	}
}

// guessed is what word processors write beside a description that they have made up.
var guessed = lexicon.Pattern(`(?i){made-up-descriptions}|^(?:{image-containing})\b`)

// imageOf is how a description begins that says first that it is one.
var imageOf = lexicon.Pattern(`(?i)^(?:(?:{image-of})\b|{image-of-elided})`)
