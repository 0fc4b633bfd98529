/** What is shown of the whole program: its architecture, its lessons, real clients against it, how fast it is. */
package dev.orrery.it;
