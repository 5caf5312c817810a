// Package tongue guesses the language in which a text is written, by the small words
// that come back in every text of it. It says nothing of a short text, nor of one in
// two languages: a guess must not blame anybody.
package tongue
