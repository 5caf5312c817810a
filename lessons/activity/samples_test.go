package activity

// One activity of each kind, small enough to be judged by eye.

const chooseOne = `
ask: Which?
options:
  - {text: A, why: because a}
  - {text: B, why: because b, right: true}
  - {text: C, why: because c}
hint: Think.
`

const chooseTwo = `
ask: Which?
options:
  - {text: A, why: because a, right: true}
  - {text: B, why: because b}
  - {text: C, why: because c, right: true}
hint: Think.
`

const sortFour = `
ask: Where does it belong?
boxes: ["Seen", "Read"]
cards:
  - {text: Bold, box: Seen, why: bold is seen}
  - {text: Heading 1, box: Read, why: a role is read}
  - {text: Red, box: Seen, why: red is seen}
  - {text: Quotation, box: Read, why: a quotation is a role}
hint: Think.
`

const orderFour = `
ask: Put them in order.
start: [2, 4, 1, 3]
lines:
  - {text: Rinse, why: rinse first}
  - {text: Boil, why: boil what is rinsed}
  - {text: Drain, why: drain what is boiled}
  - {text: Serve, why: serve at the end}
hint: Think.
`

const markBook = `
ask: Give each line its role.
levels: 2
lines:
  - {text: The book, role: title, why: it names the whole}
  - {text: First part, role: 1, loud: true, why: it begins a part}
  - {text: A sentence of the part., role: text, why: it is a sentence}
  - {text: Its section, role: 2, loud: true, why: it is below the part}
hint: Think.
`

const markRecipe = `
ask: Give each line its role.
roles: [1, text, item, sub-item, step, quotation, caption]
lines:
  - {text: Soup, role: 1, why: it begins a part}
  - {text: Vegetables, role: item, why: one thing of several}
  - {text: Leeks, role: sub-item, why: a vegetable}
  - {text: Water, role: item, why: one more thing}
  - {text: Chop., role: step, why: the first thing to do}
  - {text: Boil., role: step, why: the second}
  - {text: Good soup makes good friends., role: quotation, why: grandmother says so}
  - {text: "Figure 1: the soup", role: caption, why: it names the picture}
hint: Think.
`

// The outline at the start:
//
//	1 Dishes, 2 Soup, 3 Leek soup, 1 Starters, 1 Cakes
//
// and the right one:
//
//	1 Starters, 2 Soup, 3 Leek soup, 1 Dishes, 1 Cakes
const outlineMeal = `
ask: Put the outline in order.
title: The meal
lines:
  - {text: Dishes, level: 1, why: dishes come after starters}
  - {text: Soup, level: 2, why: soup is a starter}
  - {text: Leek soup, level: 3, why: it is a soup}
  - {text: Starters, level: 1, why: starters come first}
  - {text: Cakes, level: 1, why: cakes come last}
want: [{"Starters": [{"Soup": ["Leek soup"]}]}, "Dishes", "Cakes | Pies"]
hint: Think.
`

// An outline that skips a level at its start.
const outlineSkip = `
ask: Find the skip.
moves: [promote, demote]
lines:
  - {text: Bread, level: 1, why: the first part}
  - {text: Flour, level: 3, why: flour is right below bread}
  - {text: Rye, level: 3, why: rye is a flour}
want: [{"Bread": [{"Flour": ["Rye"]}]}]
hint: Think.
`

// An outline of which only what stands below what is asked.
const outlineAny = `
ask: Put each thing below what it is.
any-order: true
lines:
  - {text: Hot, level: 1, why: the first part}
  - {text: Cold, level: 1, why: the other part}
  - {text: Ice, level: 2, why: ice is cold}
  - {text: Tea, level: 2, why: tea is hot}
want: [{"Hot": ["Tea"]}, {"Cold": ["Ice"]}]
hint: Think.
`

const huntLetter = `
ask: Which lines have a wrong mark?
lines:
  - {text: "{space}{space}{space}3 May{return}", wrong: true, why: spaces are no indent}
  - {text: "Dear Ana,{return}", why: an end of a paragraph is right here}
  - {text: "{tab}{tab}Thank you.{return}", wrong: true, why: tabs are no indent}
  - {text: "Yours,{break}", why: a line break is right here}
hint: Think.
`

func samples() map[string]struct {
	kind   Kind
	source string
} {
	type sample = struct {
		kind   Kind
		source string
	}
	return map[string]sample{
		"choose one": {ChooseKind, chooseOne}, "choose two": {ChooseKind, chooseTwo}, "sort": {SortKind, sortFour},
		"order": {OrderKind, orderFour}, "mark": {MarkKind, markBook}, "mark a recipe": {MarkKind, markRecipe},
		"outline": {OutlineKind, outlineMeal}, "outline with a skip": {OutlineKind, outlineSkip}, "hunt": {HuntKind, huntLetter},
	}
}
