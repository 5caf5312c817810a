// Package activity is the practice of a lesson: data in, answer in, verdict out. It
// knows no screen.
//
// An activity is a fenced block of a lesson whose info string is the kind and whose
// body is YAML. Every kind has an ask (the question or the task) and a hint.
//
// # choose
//
// One right option, or several:
//
//	ask: Quelle ligne est un titre pour la machine ?
//	options:
//	  - text: La ligne en gras
//	    why: Elle en a l'air, mais rien ne le dit à la machine.
//	  - text: La ligne qui a le rôle « Titre 1 »
//	    right: true
//	    why: Le rôle dit ce que la ligne est.
//	hint: L'apparence peut mentir.
//
// # mark
//
// Give each line its role; the structure grows beside it, and the grader's own rules
// judge it. A role is title, text or the level of a heading; levels says how many
// are offered.
//
//	ask: Donnez son rôle à chaque ligne.
//	levels: 2
//	lines:
//	  - text: Recettes de famille
//	    role: title
//	    why: C'est le nom de tout le document.
//	  - text: Les entrées
//	    role: 1
//	    loud: true
//	    why: Cette ligne annonce une partie.
//	hint: Un titre annonce ce qui le suit.
package activity
