package tongue

import (
	"strings"
	"sync"
)

// small are the small words of each language; a word that several languages share counts
// for each of them, and less.
var small = []struct{ lang, words string }{
	{"fr", "de en a le la les des du un une et est dans pour que qui sur avec pas au aux par ce cette nous vous il elle ne se sont plus ou mais son sa ses je mon notre votre ont été"},
	{"en", "a the and of to in is that for it with as on was are be this at from by or you your we have not an they their has can will which"},
	{"de", "in hat der die das und ist nicht ein eine mit von den dem im für auf sich auch es wird zu als bei sind wir ich sie haben werden oder aus nach"},
	{"es", "a o el la los las de que y en un una es para con por se del al como más su pero sus este esta son hay muy está fue lo"},
	{"it", "in a il lo la i gli le di che e un una è per con non si del della dei sono nel alla come più ma questo questa anche ha al"},
	{"pt", "o a os as de que e em um uma é para com não se do da dos das no na por mais como mas ao são pelo sua seu também está"},
	{"nl", "de het een en van is dat in op te voor met niet zijn die aan er ook als bij door naar om maar wordt werd deze hun uit"},
	{"ca", "a o el la els les de que i en un una és per amb no es del al com més però seu seva aquest aquesta són molt va dels als pel"},
	{"da", "og i at det en den til er som på de med for af der ikke et har om ved fra men være blev eller hun han vi jeg sig"},
	{"nb", "og i at det en den til er som på de med for av ikke et har om ved fra men være ble eller hun han vi jeg seg"},
	{"sv", "och i att det en den till är som på de med för av inte ett har om vid från men vara blev eller hon han vi jag sig"},
}

// set is a set of languages, by their numbers in the table.
type set uint16

// weight is what a word says that one language alone has; one that several have is shared
// out among them.
const weight = 60

// lexicon knows the small words of all languages.
type lexicon struct {
	languages map[string]set
	shapes    [1 << 13]bool // whether one has such a shape: most words have another
}

// languagesOf gives the languages that have a word in small letters, which is not empty.
func (l *lexicon) languagesOf(word []byte) set {
	if len(word) > longest || !l.shapes[shape(word)] {
		return 0
	}
	return l.languages[string(word)]
}

// shape puts the length of a word together with five bits of its first byte and of its last: they
// differ from letter to letter.
func shape[T string | []byte](word T) int {
	return int(word[0]&31)<<8 | int(word[len(word)-1]&31)<<3 | (len(word)-1)&7
}

var smallWords = sync.OnceValue(func() *lexicon {
	l := lexicon{languages: map[string]set{}}
	for i := range small {
		for word := range strings.FieldsSeq(small[i].words) {
			l.languages[word] |= 1 << i
			l.shapes[shape(word)] = true
		}
	}
	return &l
})

// number gives the number of a language; -1 for one that is not known.
func number(lang string) int {
	for i := range small {
		if small[i].lang == lang {
			return i
		}
	}
	return -1
}

// most is how many languages a set can hold.
const most = 16

// longest is the length of the longest small word, in bytes.
const longest = 8
