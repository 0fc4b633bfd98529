package dev.orrery.it.architecture.bad.libraries.wire;

import io.swagger.annotations.ApiModel;

@ApiModel
public record KnowsTheClient() {}
