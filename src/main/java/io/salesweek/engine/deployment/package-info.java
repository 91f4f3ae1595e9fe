/** Puts the application's processes, tables and forms into the engine at start; others see when that is done. */
@NamedInterface("deployment")
package io.salesweek.engine.deployment;

import org.springframework.modulith.NamedInterface;
