package roster

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"strings"
)

// Pseudonyms returns the pseudonym of each pupil: the one that the list gives, or one that follows
// from the names and the secret, as "Kayak-7K4Q": a word that is the same in all languages of
// the program, and signs in which no word can be read.
//
// It follows from the names alone, in whatever order the list has them, so that a pupil keeps
// it in another list and in another class. There are 1.6 million: among 40 pupils, two have the
// same one in one class of 2,000. Those two have six signs and not four; those of the same words,
// signs that follow from their order; and those of one name, from the class and the number. This
// is the only way in which a pseudonym depends on who else is in the list.
func Pseudonyms(r *Roster, secret []byte) map[*Pupil]string {
	return distinctNames(r.Pupils, func(p *Pupil, level int) (string, bool) {
		switch level {
		case 0:
			if p.Pseudonym != "" {
				return p.Pseudonym, true
			}
			return pseudonym(secret, p.identity(), shortSigns), true
		case 1:
			return pseudonym(secret, p.identity(), longSigns), true
		case 2:
			return pseudonym(secret, fold(p.Name())+" "+fold(p.Family), longSigns), true
		case 3:
			return pseudonym(secret, p.exactly(), longSigns), true
		}
		return "", false
	})
}

// How many signs a pseudonym has.
const (
	shortSigns = 4
	longSigns  = 6
)

// A digit and a letter take turns, so that no word and no abbreviation comes out; 0, 1, I and O
// look like each other, and vowels make words.
const (
	signDigits  = "23456789"
	signLetters = "BCDFGHJKLMNPQRSTVWXZ"
)

// pseudonym returns what follows from a text and the secret (RFC 2104, FIPS 180-4).
func pseudonym(secret []byte, text string, signs int) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(text))
	sum := mac.Sum(nil)
	neutral := words().lists["neutral"]
	at := int(binary.BigEndian.Uint32(sum) % uint32(len(neutral)))
	for strings.Contains(fold(text), fold(neutral[at])) { // a family may be called Village
		at = (at + 1) % len(neutral)
	}
	name := []byte(neutral[at] + "-")
	rest := binary.BigEndian.Uint64(sum[8:])
	for i := range signs {
		from := signDigits
		if i%2 == 1 {
			from = signLetters
		}
		name = append(name, from[rest%uint64(len(from))])
		rest /= uint64(len(from))
	}
	return string(name)
}
