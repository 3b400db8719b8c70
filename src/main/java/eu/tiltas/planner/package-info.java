/** Guided questions: flows as data, journeys as pure functions of an address, checklists as what they lead to. Knows no other feature. */
package eu.tiltas.planner;
