/** Keeps, for each StatefulSet, pods with an ordinal, a name and claims of their own. See the README beside this file. */
@NullMarked
package dev.orrery.controllers.statefulset;

import org.jspecify.annotations.NullMarked;
