// Whether somebody in `party` is or was in contact with a buyer abroad by the end of the `year`.
EXISTS {
  UNWIND party AS seller
  MATCH (seller)-[contact:NEGOTIATES_WITH]->(buyer)
  WHERE left(contact.on, 4) <= toString(year) AND counted(contact) AND shown(buyer) AND NOT buyer IN party
  WITH countriesOf(seller) AS here, countriesOf(buyer) AS there
  WHERE size(here) = 1 AND size(there) = 1 AND here <> there
  RETURN 1
}
