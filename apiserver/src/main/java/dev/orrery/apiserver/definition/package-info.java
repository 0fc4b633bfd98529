/** What a CustomResourceDefinition says, for all who serve the kinds that it adds. */
@NullMarked
package dev.orrery.apiserver.definition;

import org.jspecify.annotations.NullMarked;
