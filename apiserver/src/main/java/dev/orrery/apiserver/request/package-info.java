/** One class for each thing that a request can ask for: read, create, update, delete, and the subresources. */
@NullMarked
package dev.orrery.apiserver.request;

import org.jspecify.annotations.NullMarked;
