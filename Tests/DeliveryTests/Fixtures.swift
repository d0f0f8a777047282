import Delivery

let png: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 6, 0, 0,
  0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x60, 0x60, 0xF8,
  0x0F, 0, 1, 4,
  1, 0, 0x5F, 0xE5, 0xC3, 0x4B, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
]

func mailbox(_ name: String, _ address: String) throws -> Mailbox {
  Mailbox(name: name, address: try StrictAddress(address))
}

func message(
  subject: String = "Facture échue : 1 250,00 € – Élan & Fils", text: String = "Bonjour,\n",
  logo: [UInt8]? = nil, attachments: [MailAttachment] = []
) throws -> MailMessage {
  MailMessage(
    from: try mailbox("Société à très longue raison sociale, S.A.R.L.", "compta@vendeur.example"),
    to: try mailbox("作者商事 – Élodie Naïve", "elodie@elan-fils.example"),
    replyTo: try mailbox("Zoé", "zoe@vendeur.example"), subject: subject,
    messageID: "r-12.1.0a1b2c3d@vendeur.example",
    seconds: 1_795_435_200, offsetMinutes: 60, text: text, logo: logo, attachments: attachments)
}
