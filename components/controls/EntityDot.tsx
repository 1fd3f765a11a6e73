/** The entity's accent color as a dot; hidden from assistive technology, since the name is beside it. */
export function EntityDot({ entityId }: { readonly entityId: string }) {
  return <span class="entity-dot" data-entity={entityId} aria-hidden="true" />;
}
