// Package rubric says which rules a piece of work must meet, and what each is
// worth. A rubric is written in YAML, in a lesson or in a teacher's own file:
//
//	title: either                 # title-style | level-1 | either
//	model: corrected.odt          # what the work must become, from this folder
//	start: given.odt              # what the work begins with: as it is, it has no points
//	checks:
//	  - rule: required-outline
//	    points: 4
//	    outline:
//	      fr: ["Les entrées", "Les plats", "? Les fromages", "Les desserts | Desserts"]
//	      en: ["Starters", "Main courses", "? Cheese", "Desserts"]
//	  - rule: no-lookalike-heading
//	    points: 4
//	  - rule: link-text
//	    strict: true              # what it only suspects is an error in this work
//	  - rule: no-empty-heading
//	    guard: true               # right in the starting file: it must stay so
//	  - rule: kept-text
//	    text: ["A paragraph.", {"Les plats": ["A paragraph below this heading."]}]
//	  - rule: telling-headings
//	    required: false
//	  - rule: matches-model       # text by text, what the model is
//	    free: [headings]          # headings | links | added-text: what may differ
//	    looks: [pages]            # alignment | pages | letters | emphasis | spaces: what is compared besides
//	later: [no-typed-number]      # named as learnt later, and not judged
//
// An item of an outline that begins with "? " is optional; "*" stands for any
// number of headings and "+" for at least one, so that three "+" in a row ask for three or
// more; " | " stands between alternatives.
// An item may hold the outline below it: {"Les plats": ["Viandes", "Poissons"]}. Below a "*"
// or a "+", it is asked for below each heading that this one stands for: {"+": ["+"]} asks for
// one part or more, each with one sub-part or more, and three of them in a row for three parts
// or more. Of several "*" and "+" side by side, each has the headings that suit it best, in
// order: ["+", "+", {"+": ["+"]}] asks for three parts or more, with sub-parts in the last.
//
// [Read] finds all that is wrong in a teacher's file.
package rubric
