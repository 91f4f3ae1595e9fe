package io.salesweek.engine.deployment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A file of a deployment. */
@Embeddable
public record ModelVersionKey(
        @Column(name = "deployment_id") String deployment, @Column(name = "file_name") String file)
        implements Serializable {}
