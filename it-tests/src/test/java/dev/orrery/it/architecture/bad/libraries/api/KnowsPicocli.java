package dev.orrery.it.architecture.bad.libraries.api;

import picocli.CommandLine;

record KnowsPicocli(CommandLine line) {}
