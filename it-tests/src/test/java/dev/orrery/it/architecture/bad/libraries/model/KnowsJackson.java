package dev.orrery.it.architecture.bad.libraries.model;

import tools.jackson.databind.JsonNode;

record KnowsJackson(JsonNode unknown) {}
