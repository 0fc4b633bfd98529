/**
 * YAML text: manifests read as kubectl reads them, and values printed as {@code kubectl get -o yaml} prints them.
 *
 * <p>A manifest is split into its documents ({@code ManifestSplitter}), each is parsed into events by snakeyaml-engine and
 * built into the immutable tree ({@code DocumentBuilder}), with scalars resolved by go-yaml's table ({@code PlainScalar}).
 */
@NullMarked
package dev.orrery.wire.yaml;

import org.jspecify.annotations.NullMarked;
