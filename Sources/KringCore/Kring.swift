import CSQLite
import Crypto
import GRDB
import Yams
